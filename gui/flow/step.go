package flow

// Step is one of the four steps of the work. The zero Step is invalid.
type Step uint8

// The steps, in order.
const (
	_             Step = iota
	StepPick           // 选文件
	StepRecognise      // 看认对没有
	StepResult         // 看结果
	StepSave           // 保存
)

// stepState is the state that shows a step.
var stepState = map[Step]State{StepPick: Empty, StepRecognise: Recognising, StepResult: Ready, StepSave: SavePage}

// StepLine is a step as the rail shows it.
type StepLine struct {
	Step           Step
	Title          string
	Done, Now, Can bool
	Asks           int // questions that are open there
}

// hasReport reports whether a result is shown or one click away.
func (f *Flow) hasReport() bool {
	switch f.state {
	case Recognising, Ready, SavePage:
		return f.report != nil
	case SettingsPage:
		return f.report != nil && f.before != Empty
	}
	return false
}

// Steps gives the steps with where one stands.
func (f *Flow) Steps() []StepLine {
	have := f.real != nil && f.state != Working && f.state != Failed
	now := StepPick
	if f.state == SettingsPage {
		now = 0
	}
	for step, state := range stepState {
		if state == f.state {
			now = step
		}
	}
	asks := 0
	if have {
		asks = f.doubts()
	}
	list := []StepLine{
		{Step: StepPick, Title: f.texts.T("step.pick"), Done: have, Can: f.state != Working},
		{Step: StepRecognise, Title: f.texts.T("step.recognise"), Done: have && asks == 0, Can: have, Asks: asks},
		{Step: StepResult, Title: f.texts.T("step.result"), Done: f.save.Finished() && have, Can: have},
		{Step: StepSave, Title: f.texts.T("step.save"), Done: f.save.Finished() && have, Can: have},
	}
	for i := range list {
		list[i].Now = list[i].Step == now
	}
	return list
}

// Go turns to a step; the result stays what it is. Steps that cannot be shown yet change nothing.
func (f *Flow) Go(step Step) {
	state, ok := stepState[step]
	if !ok || state == f.state || f.state == Working {
		return
	}
	if step == StepPick {
		if f.state == Failed {
			f.Clear()
			return
		}
	} else if f.real == nil || f.state == Failed {
		return
	}
	f.state = state
	switch {
	case step == StepPick:
		f.LookForNew()
	case f.stale: // a setting was changed since the result was made
		f.Again()
		return
	}
	f.onChange(ChangedState | ChangedChoice)
}
