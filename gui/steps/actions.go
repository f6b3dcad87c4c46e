// Package steps draws the steps of the work, a file a step: choosing files, waiting, the result, saving. Each shows what
// gui/flow says and hands presses on; none decides anything.
package steps

// Actions are what a step can ask for beyond the flow itself: all that needs the system.
type Actions struct {
	ChooseFiles  func()
	ChooseFolder func()
	Save         func()
	OpenFile     func(path string)
	OpenFolder   func(path string)
	Copy         func(text string)
	SaveFolder   func() string // where saving goes as things are
	ChangeFolder func()
	SaveTargets  func() // writes the targets as they are set to a file
	ImportRoster func()
	Blank        func()      // writes blank ledgers
	ForgetAll    func()      // asks, then forgets all
	EditPerson   func(i int) // below 0: adds one
	Section      int         // of the settings: where the clerk was last
}
