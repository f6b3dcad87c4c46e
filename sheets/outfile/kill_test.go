package outfile

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// When these are set, the test binary writes a file and ends itself, or waits to be killed, at the named step.
const (
	killPath = "OUTFILE_TEST_PATH"
	killStep = "OUTFILE_TEST_STEP"
)

var oldText, newText = strings.Repeat("old ", 50_000), strings.Repeat("new content ", 500_000)

func TestMain(m *testing.M) {
	path := os.Getenv(killPath)
	if path == "" {
		os.Exit(m.Run())
	}
	stop := os.Getenv(killStep)
	s := *system
	s.reached = func(step string) {
		if step == stop {
			killSelf()
		}
	}
	err := s.write(path, func(w io.Writer) error {
		for rest := newText; rest != ""; {
			n := min(64<<10, len(rest))
			if _, err := io.WriteString(w, rest[:n]); err != nil {
				return err
			}
			rest = rest[n:]
			if stop == "half" && len(rest) < len(newText)/2 {
				killSelf()
			}
		}
		return nil
	}, nil)
	if err != nil {
		os.Exit(3)
	}
	os.Exit(0)
}

// killSelf ends the process as the system would: nothing deferred runs.
func killSelf() {
	p, err := os.FindProcess(os.Getpid())
	if err == nil {
		_ = p.Kill()
	}
	time.Sleep(10 * time.Second)
	os.Exit(4)
}

func TestKilledAtEveryStep(t *testing.T) {
	for _, step := range []string{"created", "half", "written", "closed", "checked", "renamed", "never"} {
		t.Run(step, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "out.xlsx")
			if err := os.WriteFile(path, []byte(oldText), 0o644); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), killPath+"="+path, killStep+"="+step)
			err := cmd.Run()
			var exit *exec.ExitError
			if killed := errors.As(err, &exit) && exit.ExitCode() != 3 && exit.ExitCode() != 4; killed != (step != "never") {
				t.Fatalf("the child ended with %v", err)
			}
			want := oldText
			if step == "renamed" || step == "never" {
				want = newText
			}
			if got := read(t, path); got != want {
				t.Errorf("after a kill at %q the file holds %d bytes %.20q", step, len(got), got)
			}
			// And the next write goes through, whatever was left.
			if err := Write(path, content("again"), nil); err != nil || read(t, path) != "again" {
				t.Errorf("next write: %v", err)
			}
		})
	}
}

// Killed at any moment, from outside and without a word, the old file is whole or the new one is.
func TestKilledAtAnyMoment(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.xlsx")
	start := time.Now()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killPath+"="+path, killStep+"=never")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(start) // what one undisturbed write takes here and now
	const moments = 40
	old, fresh, killed := 0, 0, 0
	for i := range moments {
		if err := os.WriteFile(path, []byte(oldText), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), killPath+"="+path, killStep+"=never")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(whole * time.Duration(i) / moments)
		_ = cmd.Process.Kill() // it may be through already
		if err := cmd.Wait(); err != nil {
			killed++
		}
		switch got := read(t, path); got {
		case oldText:
			old++
		case newText:
			fresh++
		default:
			t.Fatalf("killed at moment %d the file holds %d bytes %.20q", i, len(got), got)
		}
	}
	if killed == 0 {
		t.Error("no process was killed")
	}
	t.Logf("%d killed: the old file %d times, the new one %d times", killed, old, fresh)
}
