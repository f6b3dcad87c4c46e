package xlsx

import (
	"fmt"
	"io"
)

// readAhead reads from r in a goroutine of its own, so that one processor inflates while another scans.
type readAhead struct {
	r    io.ReadCloser
	full chan []byte   // filled pieces, closed after the last
	free chan []byte   // pieces to fill again
	stop chan struct{} // closed to end the goroutine early
	err  error         // what r ended with; set before full is closed
	now  []byte        // the piece being handed out
	left []byte        // what of it is left
}

const (
	pieceSize = 128 << 10
	pieces    = 4
)

func newReadAhead(r io.ReadCloser) *readAhead {
	a := &readAhead{r: r, full: make(chan []byte, pieces), free: make(chan []byte, pieces), stop: make(chan struct{})}
	for range pieces {
		a.free <- nil
	}
	go a.run()
	return a
}

func (a *readAhead) run() {
	defer close(a.full)
	defer func() {
		if p := recover(); p != nil {
			a.err = fmt.Errorf("inflating failed: %v", p) // a panic of this goroutine would end the program
		}
	}()
	for {
		var piece []byte
		select {
		case piece = <-a.free:
		case <-a.stop:
			return
		}
		if piece == nil {
			piece = make([]byte, pieceSize)
		}
		piece = piece[:pieceSize]
		n := 0
		for n < len(piece) && a.err == nil {
			var k int
			k, a.err = a.r.Read(piece[n:])
			n += k
		}
		select {
		case a.full <- piece[:n]:
		case <-a.stop:
			return
		}
		if a.err != nil {
			return
		}
	}
}

func (a *readAhead) Read(p []byte) (int, error) {
	for len(a.left) == 0 {
		if a.now != nil {
			a.free <- a.now // never blocks: there are as many places as pieces
			a.now = nil
		}
		piece, ok := <-a.full
		if !ok {
			return 0, a.err
		}
		a.now, a.left = piece, piece
	}
	n := copy(p, a.left)
	a.left = a.left[n:]
	return n, nil
}

// Close ends the goroutine and waits for it: nothing reads from the file afterwards.
func (a *readAhead) Close() error {
	close(a.stop)
	for range a.full { // until run has closed it
	}
	return a.r.Close()
}
