package ledger

import (
	"strings"
	"sync"
)

// memo remembers what was worked out for a header text. An office has a few hundred different ones and reads them in
// file after file, on several goroutines. It holds no more than memoLimit of them.
type memo[T any] struct {
	mu    sync.RWMutex
	found map[string]remembered[T]
}

type remembered[T any] struct {
	value T
	grade int
}

const memoLimit = 8192

// get gives what is remembered for a text, or works it out.
func (m *memo[T]) get(text string, work func() (T, int)) (T, int) {
	m.mu.RLock()
	r, ok := m.found[text]
	m.mu.RUnlock()
	if ok {
		return r.value, r.grade
	}
	r.value, r.grade = work()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.found == nil {
		m.found = map[string]remembered[T]{}
	}
	if len(m.found) < memoLimit {
		m.found[strings.Clone(text)] = r
	}
	return r.value, r.grade
}
