package gridtest

import (
	"testing"
	"time"
)

// patience is far beyond what any hostile input of the tests takes, even on a machine that does ten other things: it
// tells work that grows out of hand from work that waits its turn. How fast reading is, benchmarks say.
const patience = 2 * time.Minute

// Ends runs work and reports where it took longer than anything that ends by itself.
func Ends(t testing.TB, name string, work func()) {
	t.Helper()
	start := time.Now()
	work()
	took := time.Since(start)
	t.Logf("%s: %v", name, took.Round(time.Millisecond))
	if took > patience {
		t.Errorf("%s took %v", name, took)
	}
}
