package xmlscan

import (
	"bytes"
	"io"
)

// Cut takes out of the input what the window holds up to and with the last mark within most bytes, or the next one beyond
// them, so that another scanner can read it beside this one (Inside). room becomes the window; it is made where it is too
// small. nil says that the window holds no mark: then nothing was taken, and reading goes on as ever.
//
// The mark must end an element of the current one, and only what Inside makes of the piece shows whether it did so there.
func (s *Scanner) Cut(mark string, most int, room []byte) []byte {
	if s.closed || s.open == nil {
		return nil
	}
	if s.end-s.pos < len(s.window)/2 {
		_, _ = s.fill() // Next comes upon an error, too, when all before it was read
	}
	b := s.window[s.pos:s.end]
	most = min(most, len(b))
	n := bytes.LastIndex(b[:most], []byte(mark))
	if n < 0 {
		if n = bytes.Index(b, []byte(mark)); n < 0 {
			return nil
		}
	}
	piece := s.window[s.pos : s.pos+n+len(mark)]
	rest := s.window[s.pos+len(piece) : s.end]
	if len(room) < 2*len(rest) {
		room = make([]byte, max(len(s.window), 2*len(rest)))
	}
	room = room[:min(len(room), s.maxToken)]
	s.base += int64(s.pos + len(piece))
	s.pos, s.end = 0, copy(room, rest)
	s.window = room
	return piece
}

// Inside gives a scanner that reads a piece which was just cut out, with the same elements open. Ended tells when it has
// read the piece; whatever is wrong with it before is an error, as ever.
func (s *Scanner) Inside(piece []byte) *Scanner {
	return &Scanner{
		r: empty{}, err: io.EOF, window: piece, end: len(piece), maxToken: s.maxToken, maxDepth: s.maxDepth,
		open: bytes.Clone(s.open), starts: append([]int(nil), s.starts...), rooted: s.rooted,
	}
}

// Ended reports whether nothing is left of what Inside was given.
func (s *Scanner) Ended() bool { return s.pos == s.end && !s.closed && s.err == io.EOF }

// Back puts pieces that were cut out, the last ones, back in front of what is still to be read.
func (s *Scanner) Back(pieces ...[]byte) {
	var in []io.Reader
	for _, p := range pieces {
		in = append(in, bytes.NewReader(p))
		s.base -= int64(len(p))
	}
	in = append(in, bytes.NewReader(bytes.Clone(s.window[s.pos:s.end])))
	if s.err == nil {
		in = append(in, s.r)
	} else {
		in = append(in, failing{s.err})
	}
	s.r, s.err = io.MultiReader(in...), nil
	s.base += int64(s.pos)
	s.window = make([]byte, min(windowSize, s.maxToken))
	s.pos, s.end = 0, 0
}

type empty struct{}

func (empty) Read([]byte) (int, error) { return 0, io.EOF }

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
