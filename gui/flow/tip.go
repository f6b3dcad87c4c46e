package flow

import "strings"

// TipOf says of a figure in the table what its place and its sign stand for; "" for what says all itself.
func (f *Flow) TipOf(ref Ref) string {
	if f.report == nil || ref.Figure == 0 || ref.Figure > len(f.report.Figures) {
		return ""
	}
	fig := &f.report.Figures[ref.Figure-1]
	head := strings.Join([]string{f.subjectName(fig.Subject), periodText(f.texts, fig.Period, f.years), f.ruleName(fig.Rule)}, " · ")
	tip := head + "\n" + f.label(fig.Verdict)
	if fig.HasActual {
		tip += f.texts.T("tip.actual", "actual", withUnit(f.texts, fig.Actual, fig.Unit), "target", withUnit(f.texts, fig.Target, fig.Unit))
	}
	return tip
}

// ShortTip says what the number beside a tab or a duty counts.
func (f *Flow) ShortTip(n int) string { return f.tipOfCount("tip.short", n) }

func (f *Flow) tipOfCount(key string, n int) string {
	if n == 0 {
		return ""
	}
	return f.texts.T(key, "n", n)
}
