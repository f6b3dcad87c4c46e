//go:build !cgo || ci

package main

import (
	"context"

	"ledgercheck/sheets/cli"
)

// openWindow says that this build has no window: it was made without the C compiler that Fyne's driver needs, or for
// tests.
func (*office) openWindow(context.Context, cli.Window) error { return cli.ErrNoWindow }
