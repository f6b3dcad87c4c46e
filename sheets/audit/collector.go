package audit

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"

	"ledgercheck/sheets"
)

// A run makes much that it keeps to the end, so that the collector, which starts whenever the heap has doubled, finds little
// to free and costs a tenth of the time. While a run lasts it does not start before the heap has reached what the machine
// surely has; from then on it works as ever. Where the files are so large that memory could become scarce, it always does.
const (
	roomy      = 384 << 20 // bytes of heap at which it starts
	largeFiles = 8 << 20   // bytes of all files together, above which it works as ever: some 200,000 records
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
		live := max(liveBytes(), 1<<20)
		collector.before = debug.SetGCPercent(int(max(roomy/live*100, 100)))
		// Once it has started, the setting would let the heap grow many times over.
		runtime.AddCleanup(new([16]byte), func(struct{}) { usualCollector() }, struct{}{})
	}
	return func() {
		collector.Lock()
		defer collector.Unlock()
		if collector.runs--; collector.runs == 0 {
			debug.SetGCPercent(collector.before)
		}
	}
}

// usualCollector sets the collector back though runs go on.
func usualCollector() {
	collector.Lock()
	defer collector.Unlock()
	if collector.runs > 0 {
		debug.SetGCPercent(collector.before)
	}
}

// liveBytes gives how much of the heap the last collection found in use.
func liveBytes() uint64 {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	if s[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return s[0].Value.Uint64()
}
