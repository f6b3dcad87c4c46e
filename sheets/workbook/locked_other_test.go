//go:build !windows

package workbook

import "syscall"

const lockedForTest = syscall.EBUSY
