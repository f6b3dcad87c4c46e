package zipped

import (
	"bufio"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// inflater is an inflating reader with its buffers, used again for the next part: a thousand small workbooks have
// ten thousand parts.
type inflater struct {
	in  *bufio.Reader
	out io.ReadCloser
}

var inflaters = sync.Pool{New: func() any {
	in := bufio.NewReaderSize(nil, 64<<10)
	return &inflater{in: in, out: flate.NewReader(in)}
}}

// inflate gives a reader of what r holds deflated. It must not be used after Close.
func inflate(r io.Reader) io.ReadCloser {
	f := inflaters.Get().(*inflater)
	f.in.Reset(r)
	if err := f.out.(flate.Resetter).Reset(f.in, nil); err != nil {
		return io.NopCloser(&failing{err})
	}
	return f
}

func (f *inflater) Read(p []byte) (int, error) {
	if f.out == nil {
		return 0, io.ErrClosedPipe
	}
	return f.out.Read(p)
}

// Close gives the buffers back.
func (f *inflater) Close() error {
	if f.out == nil {
		return nil
	}
	back := &inflater{in: f.in, out: f.out}
	f.in, f.out = nil, nil
	back.in.Reset(nil)
	inflaters.Put(back)
	return nil
}

type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }
