// Package licences carries the licences of the program and of all that it is linked from, for 关于. The text is made by
// tools/licences (make licences); a test compares it with what the program is linked from now.
package licences

import _ "embed"

//go:embed third-party.txt
var text string

// Text gives all licences: a heading with the names and versions that each holds for, then its words.
func Text() string { return text }
