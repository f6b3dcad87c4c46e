//go:build race

package xlsx

// underRace: times and memory measured under the race detector say nothing about the program.
const underRace = true
