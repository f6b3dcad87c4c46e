//go:build !windows

package outfile

import (
	"errors"
	"os"
	"syscall"
)

func isNoSpace(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// isLocked: outside Windows a file that another program has open can be replaced; only a running program cannot.
func isLocked(err error) bool {
	return errors.Is(err, syscall.ETXTBSY) || errors.Is(err, syscall.EBUSY)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func isBadName(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }

func lockedTarget(_ string, err error) error { return err }

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	return errors.Join(err, d.Close())
}
