package audit

import (
	"runtime/debug"
	"sync"

	"ledgercheck/sheets"
)

// A run makes much that it keeps to the end, so that the collector, which starts whenever the heap has doubled, finds little
// to free and costs a fifth of the time. While a run lasts it starts when the heap has grown fivefold, unless the files
// are so large that memory could become scarce.
const (
	sparing    = 400     // GOGC of a run
	largeFiles = 8 << 20 // bytes of all files together, above which the default stays: some 200,000 records
)

var collector struct {
	sync.Mutex
	runs   int // at present: the setting is the process's
	before int
}

// spareCollector sets the collector for a run on some files; what it gives sets it back.
func spareCollector(files []sheets.File) (restore func()) {
	var size int64
	for _, f := range files {
		size += f.Size
	}
	if size > largeFiles {
		return func() {}
	}
	collector.Lock()
	defer collector.Unlock()
	if collector.runs++; collector.runs == 1 {
		collector.before = debug.SetGCPercent(sparing)
	}
	return func() {
		collector.Lock()
		defer collector.Unlock()
		if collector.runs--; collector.runs == 0 {
			debug.SetGCPercent(collector.before)
		}
	}
}
