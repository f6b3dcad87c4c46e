package flow

import "testing"

func TestNextFinding(t *testing.T) {
	d := newDesk(t)
	d.NextFinding(false) // nothing there, nothing happens
	d = opened(t)
	d.Search("x")
	want := []int{3, 2, 3} // the gravest first; what is only good to know is passed over; round at the end
	for _, n := range want {
		d.NextFinding(false)
		if d.Choice() != (Ref{Finding: n}) || d.View().Tab != TabFindings || d.View().Search != "" {
			t.Fatalf("at %+v, want finding %d", d.Choice(), n)
		}
	}
	d.NextFinding(true)
	if d.Choice() != (Ref{Finding: 2}) {
		t.Errorf("back leads to %+v", d.Choice())
	}
	d.NextFinding(true)
	d.NextFinding(true)
	if d.Choice() != (Ref{Finding: 2}) {
		t.Errorf("back at the beginning leads to %+v", d.Choice())
	}
}
