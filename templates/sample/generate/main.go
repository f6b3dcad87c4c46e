// Generate makes the sample office's workbooks and their known answers (../*.xlsx, ../expected.json), the same bytes on
// every run: make sample.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: generate DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string) error {
	files, err := everything()
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func everything() (map[string][]byte, error) {
	files, where, err := books()
	if err != nil {
		return nil, err
	}
	files["expected.json"], err = known(where)
	return files, err
}
