package outfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// System error codes of Windows that the syscall package does not name.
const (
	errSharingViolation syscall.Errno = 32
	errLockViolation    syscall.Errno = 33
	errHandleDiskFull   syscall.Errno = 39
	errWriteProtect     syscall.Errno = 19
	errDiskFull         syscall.Errno = 112
	errInvalidName      syscall.Errno = 123
	errNameTooLong      syscall.Errno = 206
)

func isNoSpace(err error) bool {
	return errors.Is(err, errDiskFull) || errors.Is(err, errHandleDiskFull)
}

func isLocked(err error) bool {
	return errors.Is(err, errSharingViolation) || errors.Is(err, errLockViolation)
}

func isReadOnly(err error) bool { return errors.Is(err, errWriteProtect) }

func isBadName(err error) bool {
	return errors.Is(err, errInvalidName) || errors.Is(err, errNameTooLong)
}

// lockedTarget finds out why a rename was refused. Replacing a file that Excel or WPS has open fails with "access
// denied", the same as a missing right; opening it for writing tells the two apart.
func lockedTarget(target string, err error) error {
	if !errors.Is(err, fs.ErrPermission) {
		return err
	}
	f, openErr := os.OpenFile(target, os.O_RDWR, 0)
	if openErr == nil {
		_ = f.Close()
		return err
	}
	if isLocked(openErr) {
		return openErr
	}
	return err
}

// syncDir does nothing: Windows writes a folder through by itself.
func syncDir(string) error { return nil }
