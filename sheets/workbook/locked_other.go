//go:build !windows

package workbook

import (
	"errors"
	"syscall"
)

// isLocked is rarely true here: these systems let a file be read while another program writes it.
func isLocked(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.ETXTBSY)
}
