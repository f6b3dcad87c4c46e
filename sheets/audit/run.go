package audit

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger"
	"ledgercheck/sheets/office"
	"ledgercheck/sheets/target"
	"ledgercheck/sheets/workbook"
)

// Run does the whole job. An error means that the work could not be begun or was cancelled (a wrong setting, a
// cancelled context); whatever is wrong with a file is in the report.
func Run(ctx context.Context, o Options) (*sheets.Report, error) {
	kinds, err := ledger.Load(o.Data)
	if err != nil {
		return nil, err
	}
	mapping, err := loadMapping(kinds, o)
	if err != nil {
		return nil, err
	}
	passwords := o.Passwords
	if o.PasswordFile != "" {
		more, err := workbook.ReadPasswords(o.PasswordFile)
		if err != nil {
			return nil, err
		}
		passwords = append(append([]string{}, passwords...), more...)
	}
	answers, err := loadAnswers(o)
	if err != nil {
		return nil, err
	}
	settings, err := target.LoadSettings(o.Data, o.Targets)
	if err != nil {
		return nil, err
	}
	o.hours = settings.Conversion()
	calendar, err := office.LoadCalendar(o.Data)
	if err != nil {
		return nil, err
	}
	var earlier *baseline
	if o.Baseline != "" {
		if earlier, err = loadBaseline(o.Baseline); err != nil {
			return nil, err
		}
	}
	step := o.OnStep
	if step == nil {
		step = func(Progress) {}
	}
	step(Progress{Stage: StageList})
	paths := o.Paths
	if o.Roster != "" {
		paths = append(append([]string{}, paths...), o.Roster)
	}
	files, findings := workbook.List(ctx, paths)
	nameRoster(files, findings, o)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	defer spareCollector(files)()
	r := &sheets.Report{AsOf: o.AsOf, Settings: settings}
	in := reading{kinds: kinds, mapping: mapping, answers: answers, keys: workbook.NewKeys(passwords), options: o, numbers: new(sheets.Numbers)}
	parts := in.all(ctx, files, step)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	in.summaries(ctx, files, parts)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.Files = files
	var uses []sheets.AnswerUse
	for _, p := range parts {
		r.Ledgers = append(r.Ledgers, p.ledgers...)
		findings = append(findings, p.findings...)
		uses = append(uses, p.uses...)
	}
	uses = append(uses, lostSheets(answers, files, sheetsOf(r.Ledgers))...)
	findings = append(findings, unused(uses)...)
	r.Questions = sheets.MergeQuestions(r.Ledgers)
	step(Progress{Stage: StageJudge, Done: len(files), Total: len(files)})
	ledgers := judged(r.Ledgers)
	if !anyLedger(ledgers) && !said(findings, "no-ledger") {
		findings = append(findings, workbook.FindingFor(&sheets.FileError{Kind: sheets.ErrNoLedger}, sheets.Place{}))
	}
	roster := rosterName(files, o)
	people, more := office.Build(rosterFirst(ledgers, roster))
	governed(more, &people, roster)
	r.Office = people
	findings = append(findings, more...)
	findings = append(findings, office.Deduplicate(ledgers, &r.Office)...)
	r.From, r.To = checkedMonths(ledgers, o)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	service := office.NewService(&r.Office, calendar)
	input := target.Input{
		Office: &r.Office, Ledgers: ledgers, Settings: settings, From: r.From, To: r.To, AsOf: o.AsOf,
		Presence: service, Calendar: calendar,
	}
	aside := make(chan asides, 1)
	known := *r
	go func() {
		aside <- asides{office.RepeatedRows(ledgers), handedIn(&known, ledgers, service), lookThrough(ledgers)}
	}()
	result := target.Judge(input)
	told := <-aside
	weigh(ctx, input, result.Figures, told.records)
	findings = append(findings, told.repeated...)
	findings = append(findings, notJudged(ledgers)...)
	findings = append(findings, checkClaims(r.Ledgers)...)
	findings = append(findings, afterCutOff(ledgers, result.Figures, o.AsOf)...)
	r.Figures, r.Totals = result.Figures, result.Totals
	r.Findings = order(append(findings, result.Findings...), files)
	showAnswers(r, uses)
	r.HandedIn = told.handedIn
	if earlier != nil {
		r.Baseline, r.Changes = earlier.asOf, changesSince(earlier, r)
		r.Gone, r.Fresh = findingsSince(earlier.findings, r.Findings, r.Files)
	}
	step(Progress{Stage: StageDone, Done: len(files), Total: len(files)})
	return r, ctx.Err()
}

// asides are what is told of the records while the rules judge them: nothing in it hangs on a figure.
type asides struct {
	repeated []sheets.Finding
	handedIn []sheets.Submission
	records  recordFacts
}

// loadMapping reads what was decided about columns by hand: what the window remembers, and over it --mapping.
func loadMapping(kinds *ledger.Kinds, o Options) (*ledger.Mapping, error) {
	var all *ledger.Mapping
	if o.Remembered != "" {
		m, err := kinds.LoadMapping(o.Remembered)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		all = m
	}
	if o.Mapping != "" {
		m, err := kinds.LoadMapping(o.Mapping)
		if err != nil {
			return nil, err
		}
		all = all.With(m)
	}
	return all, nil
}

// sheetsOf gives the sheets that were read: each has a ledger, be it one that was not recognised.
func sheetsOf(ledgers []*sheets.Ledger) map[sheets.Place]bool {
	out := map[sheets.Place]bool{}
	for _, l := range ledgers {
		out[sheets.Place{File: l.File, Sheet: l.Sheet}] = true
	}
	return out
}

// reading is what all files are read with.
type reading struct {
	kinds   *ledger.Kinds
	mapping *ledger.Mapping
	answers *sheets.Answers
	keys    *workbook.Keys
	numbers *sheets.Numbers
	options Options
}

// part is what one file gave.
type part struct {
	ledgers  []*sheets.Ledger
	findings []sheets.Finding
	uses     []sheets.AnswerUse
}

// all reads files side by side and gives their parts in the order of the files, whatever finished first.
func (in *reading) all(ctx context.Context, files []sheets.File, step func(Progress)) []part {
	parts := make([]part, len(files))
	next := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	report := func(name string, read *FileRead) {
		mu.Lock()
		defer mu.Unlock()
		if read != nil {
			done++
		}
		step(Progress{Stage: StageRead, Done: done, Total: len(files), File: name, Read: read})
	}
	for range min(runtime.GOMAXPROCS(0), max(len(files), 1)) {
		wg.Go(func() {
			for i := range next {
				report(files[i].Name, nil)
				parts[i] = in.one(ctx, &files[i], false)
				report(files[i].Name, readOf(&files[i], parts[i].ledgers))
			}
		})
	}
	for i := range files {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	return parts
}

// readOf says what a file gave.
func readOf(f *sheets.File, ledgers []*sheets.Ledger) *FileRead {
	out := &FileRead{Name: f.Name, Lost: f.Err != nil}
	for _, l := range ledgers {
		if l.Kind != sheets.Unrecognised && !slices.Contains(out.Kinds, l.Kind) {
			out.Kinds = append(out.Kinds, l.Kind)
		}
		out.Records += len(l.Records)
	}
	return out
}

// summaries reads anew the files with a 汇总表 of study where nothing else tells of study: sums never count beside
// their detail (domain.md C, Duplicates), and without any they are the ledger.
func (in *reading) summaries(ctx context.Context, files []sheets.File, parts []part) {
	var again []int
	for i := range parts {
		for _, l := range parts[i].ledgers {
			if l.Kind == sheets.Study {
				return
			}
			if len(l.Claims) > 0 && l.Claims[0].Kind == sheets.Study && (len(again) == 0 || again[len(again)-1] != i) {
				again = append(again, i)
			}
		}
	}
	for _, i := range again {
		parts[i] = in.one(ctx, &files[i], true)
	}
}

// one opens a file and reads the ledgers on its sheets.
func (in *reading) one(ctx context.Context, f *sheets.File, summaries bool) part {
	var p part
	if f.Err != nil { // found unreadable, and said so, while listing
		return p
	}
	tables, err := workbook.Open(ctx, f, workbook.DefaultLimits(), in.keys)
	if err != nil {
		if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
			return p
		}
		p.findings = append(p.findings, workbook.FindingFor(err, sheets.Place{File: f.Name}))
	}
	tables = slices.DeleteFunc(tables, sheets.IsMarkIndex)
	year := in.options.Year
	if year == 0 {
		year = int(in.options.AsOf.Year)
	}
	names := make([]string, 0, len(tables))
	for _, s := range tables {
		if len(s.Rows) > 0 { // Sheet2 and Sheet3, that Excel once gave to every workbook, are nobody's
			names = append(names, s.Name)
		}
	}
	options := ledger.Options{Year: year, Mapping: in.mapping, Folders: foldersOf(f.Path), Summaries: summaries, Hours: in.options.hours, Numbers: in.numbers, People: ledger.NamedAfterPeople(names)}
	for _, s := range tables {
		if s.Damage != nil {
			p.findings = append(p.findings, workbook.FindingFor(s.Damage, sheets.Place{File: f.Name, Sheet: s.Name}))
		}
		ledgers, findings, uses := in.kinds.ReadAnswered(s, f.SHA256, options, in.answers)
		p.uses = append(p.uses, uses...)
		p.ledgers = append(p.ledgers, ledgers...)
		p.findings = append(p.findings, findings...)
	}
	return p
}

// nearFolders is how many folders above a file may say of which year it is: 2021年/学习/3月.xlsx.
const nearFolders = 2

// foldersOf names the folders that a file lies in, as they were given, the nearest first.
func foldersOf(path string) []string {
	var out []string
	for dir := filepath.Dir(path); len(out) < nearFolders; dir = filepath.Dir(dir) {
		base := filepath.Base(dir)
		if base == "." || base == ".." || filepath.Dir(dir) == dir {
			break
		}
		out = append(out, base)
	}
	return out
}

// judged gives the ledgers that were recognised.
func judged(all []*sheets.Ledger) []*sheets.Ledger {
	var out []*sheets.Ledger
	for _, l := range all {
		if l.Kind != sheets.Unrecognised {
			out = append(out, l)
		}
	}
	return out
}

// said reports whether a finding with the variant is there already: an empty folder is said while listing.
func said(findings []sheets.Finding, variant string) bool {
	for i := range findings {
		if findings[i].Variant == variant {
			return true
		}
	}
	return false
}

// notJudged says which ledgers were recognised and serve no rule of this version.
func notJudged(ledgers []*sheets.Ledger) []sheets.Finding {
	var out []sheets.Finding
	for _, l := range ledgers {
		if l.Kind != sheets.Roster && !target.Serves(l.Kind) {
			at := sheets.Place{File: l.File, Sheet: l.Sheet}
			out = append(out, sheets.Find(sheets.UnrecognisedSheet, "not-judged", sheets.Info, at,
				"kind", l.Kind.Words().Zh, "records", strconv.Itoa(len(l.Records))))
		}
	}
	return out
}

func anyLedger(ledgers []*sheets.Ledger) bool {
	for _, l := range ledgers {
		if l.Kind != sheets.Roster {
			return true
		}
	}
	return false
}

// checkedMonths gives the months to check: as asked for, else from the first to the last month that the ledgers name
// (contract.md), else the years that they name (lists of problems have no months), else the month of the cut-off date.
func checkedMonths(ledgers []*sheets.Ledger, o Options) (from, to sheets.Month) {
	for _, l := range ledgers {
		if l.Kind == sheets.Roster {
			continue
		}
		for _, m := range l.Months {
			if from.IsZero() || m.Before(from) {
				from = m
			}
			if to.IsZero() || to.Before(m) {
				to = m
			}
		}
	}
	if from.IsZero() {
		from, to = namedYears(ledgers)
	}
	if from.IsZero() {
		from, to = o.AsOf.YearMonth(), o.AsOf.YearMonth()
	}
	if !o.From.IsZero() {
		from = o.From
	}
	if !o.To.IsZero() {
		to = o.To
	}
	if to.Before(from) {
		// One end was asked for and lies beyond what the ledgers cover.
		if o.From.IsZero() {
			from = to
		} else {
			to = from
		}
	}
	return from, to
}

// namedYears gives the first month of the first and the last month of the last year that ledgers name; zero for none.
func namedYears(ledgers []*sheets.Ledger) (from, to sheets.Month) {
	for _, l := range ledgers {
		year := 0
		if l.Kind != sheets.Roster {
			year = target.YearOf(l)
		}
		if year == 0 {
			continue
		}
		if from.IsZero() || year < from.Year {
			from = sheets.Month{Year: year, Month: 1}
		}
		if year > to.Year {
			to = sheets.Month{Year: year, Month: 12}
		}
	}
	return from, to
}

// nameRoster calls the roster of Options by the name it has for the office. Where it was unpacked to is another place each time.
func nameRoster(files []sheets.File, findings []sheets.Finding, o Options) {
	if o.RosterName == "" {
		return
	}
	was := filepath.ToSlash(o.Roster)
	for i := range files {
		if files[i].Path == o.Roster && files[i].Name == was {
			files[i].Name = o.RosterName
		}
	}
	for i := range findings {
		if findings[i].Place.File == was {
			findings[i].Place.File = o.RosterName
		}
	}
}
