package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What is in the repository is what the generator makes: neither the workbooks nor the answers were touched by hand.
func TestSampleIsGenerated(t *testing.T) {
	files, err := everything()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the generator makes: make sample", name)
		}
	}
	there, err := filepath.Glob("../*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range there {
		if _, ok := files[filepath.Base(path)]; !ok {
			t.Errorf("%s is not made by the generator", path)
		}
	}
}

// The sample says what it is for: these are the shortfalls that a newcomer is shown.
func TestMeantShortfalls(t *testing.T) {
	sum := func(name string, month int) (tenths, chars int) {
		for i, p := range people {
			if p.name == name {
				for _, s := range studied(i, month) {
					tenths, chars = tenths+s.tenths, chars+s.chars
				}
			}
		}
		return tenths, chars
	}
	if tenths, chars := sum("苏小满", 3); tenths != 45 || chars < 10000 {
		t.Errorf("苏小满 in March: %d tenths, %d characters; half an hour short is meant", tenths, chars)
	}
	if tenths, chars := sum("石大川", 2); tenths < 50 || chars != 9600 {
		t.Errorf("石大川 in February: %d tenths, %d characters; 400 characters short are meant", tenths, chars)
	}
	if n := len(needs); n != len(problems()) {
		t.Errorf("%d needs for %d problems", n, len(problems()))
	}
}
