package workbook

import (
	"errors"
	"syscall"
)

// What Windows answers where another program has the file, or a part of it, for itself.
const (
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
)

func isLocked(err error) bool {
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation)
}
