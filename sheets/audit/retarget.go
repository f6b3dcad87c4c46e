package audit

import (
	"context"
	"io/fs"

	"ledgercheck/sheets"
	"ledgercheck/sheets/office"
	"ledgercheck/sheets/target"
)

// Retarget judges the records of a report anew by other targets and readings: what a run with these settings would give,
// without reading a file again. Data are the templates. The report stays as it is; its records are shared and not changed.
func Retarget(ctx context.Context, data fs.FS, r *sheets.Report, settings sheets.Settings) ([]sheets.Figure, error) {
	calendar, err := office.LoadCalendar(data)
	if err != nil {
		return nil, err
	}
	in := target.Input{
		Office: &r.Office, Ledgers: judged(r.Ledgers), Settings: settings, From: r.From, To: r.To, AsOf: r.AsOf,
		Presence: office.NewService(&r.Office, calendar), Calendar: calendar,
	}
	figures := target.Judge(in).Figures
	weigh(ctx, in, figures, lookThrough(in.Ledgers))
	markSources(figures, r.Answers)
	return figures, ctx.Err()
}
