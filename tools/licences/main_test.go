package main

import "testing"

func TestKindOf(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Permission is hereby granted,\nfree of charge, to any person", "MIT"},
		{"Redistribution and use in source and binary forms … Neither the name of Google", "BSD-3-Clause"},
		{"Redistribution and use in source and\n   binary forms, with or without", "BSD-2-Clause"},
		{"Apache License\n   Version 2.0, January 2004", "Apache-2.0"},
		{"Permission to use, copy, modify, and distribute this software", "ISC"},
		{"3. altered source versions must be plainly marked as such", "Zlib"},
		{"GNU GENERAL PUBLIC LICENSE", ""},
		{"All rights reserved.", ""},
	}
	for _, tt := range tests {
		if got := kindOf(tt.text); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// A text that several share stands once, with all their names; one that nobody knows stops the work.
func TestCollection(t *testing.T) {
	var c collection
	for _, name := range []string{"one", "two"} {
		if err := c.file(name, "../../LICENSE"); err != nil {
			t.Fatal(err)
		}
	}
	if len(c.order) != 1 || len(c.order[0].names) != 2 || c.order[0].kind != "MIT" {
		t.Errorf("%+v", c.order)
	}
	if err := c.file("three", "main_test.go"); err == nil {
		t.Error("a licence that is none was taken")
	}
}
