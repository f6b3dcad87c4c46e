//go:build !windows

package outfile

import "syscall"

const (
	testDiskFull = syscall.ENOSPC
	testQuota    = syscall.EDQUOT
	testDenied   = syscall.EACCES
	testReadOnly = syscall.EROFS
	testInUse    = syscall.EBUSY
)
