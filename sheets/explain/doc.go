// Package explain says in words why somebody's figures are what they are: for each rule the target, the actual number, the
// gap, the verdict and its reason, the records with their cells and values, what was left out and why, what was found at
// those cells, and which assumptions the verdict hangs on.
//
// The command line prints it and the window shows it; both get the same lines.
package explain
