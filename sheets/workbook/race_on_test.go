//go:build race

package workbook_test

// underRace: times and memory measured under the race detector say nothing about the program.
const underRace = true
