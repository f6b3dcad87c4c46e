package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"ledgercheck/sheets/audit"
)

// progress keeps one line on the terminal up to date while the work goes on. Work that takes less than a second shows
// nothing.
type progress struct {
	s     *session
	mu    sync.Mutex
	now   audit.Progress
	shown int // columns that the line takes at present
	stop  chan struct{}
	ended sync.WaitGroup
}

const (
	progressAfter = time.Second
	progressEvery = 150 * time.Millisecond
)

// startProgress begins to show progress where stderr is a terminal; end must be called before anything else is printed.
func (s *session) startProgress() *progress {
	p := &progress{s: s, stop: make(chan struct{})}
	if isTerminal(s.Stderr) {
		p.ended.Add(1)
		go p.run(progressAfter, progressEvery)
	}
	return p
}

func (p *progress) run(after, every time.Duration) {
	defer p.ended.Done()
	next := time.NewTimer(after)
	defer next.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-next.C:
			p.show()
			next.Reset(every)
		}
	}
}

// step takes what audit reports.
func (p *progress) step(now audit.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = now
}

func (p *progress) show() {
	p.mu.Lock()
	now := p.now
	p.mu.Unlock()
	s, line := p.s, ""
	switch now.Stage {
	case audit.StageList, "":
		line = s.say("正在找文件", "looking for files")
	case audit.StageRead:
		line = fmt.Sprintf("%s %d/%d  %s", s.say("正在读", "reading"), now.Done, now.Total, clean(now.File))
	case audit.StageJudge, audit.StageDone:
		line = s.say("正在核对", "checking")
	}
	line = firstColumns(line, 76)
	wide := columns(line)
	fmt.Fprintf(s.Stderr, "\r%s%s", line, strings.Repeat(" ", max(0, p.shown-wide)))
	p.shown = wide
}

// end takes the line away.
func (p *progress) end() {
	close(p.stop)
	p.ended.Wait()
	if p.shown > 0 {
		fmt.Fprintf(p.s.Stderr, "\r%s\r", strings.Repeat(" ", p.shown))
	}
}

// firstColumns cuts a text so that it takes no more than n columns.
func firstColumns(s string, n int) string {
	for i, r := range s {
		if n -= columns(string(r)); n < 0 {
			return s[:i]
		}
	}
	return s
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && f.Name() != os.DevNull
}
