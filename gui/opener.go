package gui

import (
	"os/exec"
	"runtime"
)

// openPath opens a file or folder in the program that the system has for it.
func openPath(path string) error {
	name, args := openCommand(runtime.GOOS, path)
	cmd := exec.Command(name, args...)
	if runtime.GOOS == "windows" {
		return cmd.Start() // rundll32 lives as long as the program that it starts
	}
	return cmd.Run()
}

// openCommand gives the system's command. The path is an argument of its own, never part of a shell's line.
func openCommand(system, path string) (string, []string) {
	switch system {
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", path}
	case "darwin":
		return "open", []string{path}
	}
	return "xdg-open", []string{path}
}
