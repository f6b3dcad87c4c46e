package outfile

import "syscall"

// What Windows answers; its syscall.ENOSPC and the like are numbers of Go's own that no call ever gives.
const (
	testDiskFull syscall.Errno = errDiskFull
	testQuota    syscall.Errno = errHandleDiskFull
	testDenied   syscall.Errno = syscall.ERROR_ACCESS_DENIED
	testReadOnly syscall.Errno = errWriteProtect
	testInUse    syscall.Errno = errSharingViolation
)
