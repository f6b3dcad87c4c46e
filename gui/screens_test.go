package gui

import (
	"cmp"
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"ledgercheck/gui/flow"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/cli"
	"ledgercheck/templates"
)

var (
	shotsDir  = flag.String("screenshots", "", "draw every screen as PNG into this folder (make screenshots)")
	shotsOnly = flag.String("shots", "", "with -screenshots: only those whose name matches this expression")
	shotsFew  = flag.Int("colours", 0, "with -screenshots: in a palette of as many colours, for docs")
)

// scene is one screen with what leads to it.
type scene struct {
	name string
	to   func(s *stage)
}

// stage is a window over the real engine and the sample office.
type stage struct {
	*bench
	sample string
}

func (s *stage) settled() {
	s.t.Helper()
	s.until("the end of the work", func() bool { return s.flow.State() != flow.Working })
}

// open reads the ledgers of an office.
func (s *stage) open() {
	s.t.Helper()
	s.flow.SetAsOf(sheets.Date{Year: 2021, Month: 12, Day: 31})
	s.flow.Add(s.sample)
	s.settled()
}

// settings5 shows a section of the settings.
func (s *stage) settings5(section int) {
	s.section = section
	s.flow.OpenSettings()
}

// working stops the engine in the middle of its work.
func (s *stage) working() {
	s.flow.Add(s.sample)
	s.until("progress", func() bool { return len(s.flow.Read()) == 2 })
}

// halfway is a check that stands still at the second of five files.
func (s *stage) halfway(ctx context.Context, o audit.Options) (*sheets.Report, error) {
	for i, r := range []audit.FileRead{{Name: "干部组2021年第一季度学习台账.xlsx", Kinds: []sheets.Kind{sheets.Study}, Records: 35}, {Name: "干部名册.xlsx", Kinds: []sheets.Kind{sheets.Roster}, Records: 10}} {
		o.OnStep(audit.Progress{Stage: audit.StageRead, Done: i + 1, Total: 5, File: r.Name, Read: &r})
	}
	time.Sleep(200 * time.Millisecond) // the window hears of progress only so often
	o.OnStep(audit.Progress{Stage: audit.StageRead, Done: 2, Total: 5, File: "走访/2021年第一季度联系户走访台账.xlsx"})
	<-ctx.Done()
	return nil, ctx.Err()
}

// choose shows the evidence of the first figure of a verdict.
func (s *stage) choose(v sheets.Verdict) {
	for i, f := range s.flow.Report().Figures {
		if f.Verdict == v && len(f.Sources) > 0 {
			s.flow.Choose(flow.Ref{Figure: i + 1})
			s.pieces()
			return
		}
	}
	s.t.Errorf("no figure is %v", v)
}

// pieces waits for the pictures of cells beside the evidence.
func (s *stage) pieces() {
	s.until("a piece of the sheet", func() bool {
		e, _ := s.flow.Evidence()
		for _, g := range append(append([]flow.SourceGroup{}, e.Groups...), e.Left...) {
			if g.Path != "" && len(g.Lines) > 0 && g.Piece == nil {
				return false
			}
		}
		return true
	})
}

// mode is how a scene is drawn.
type mode struct {
	name   string
	lang   sheets.Lang
	look   string
	size   fyne.Size // of the window, in pixels of 100 %
	scale  float32
	letter string // size of text
}

func modes() []mode {
	var out []mode
	for _, lang := range []sheets.Lang{sheets.Chinese, sheets.English} {
		for _, look := range []string{"", "dark"} {
			for _, size := range []struct {
				name  string
				size  fyne.Size
				scale float32
			}{{"1366", fyne.NewSize(1366, 768), 1}, {"200", fyne.NewSize(960, 540), 2}} {
				name := size.name + "-" + string(lang)
				if look != "" {
					name += "-" + look
				}
				out = append(out, mode{name: name, lang: lang, look: look, size: size.size, scale: size.scale})
			}
		}
	}
	return out
}

// play brings a window to a scene.
func play(t *testing.T, sc scene, m mode, sample string) *stage {
	s := &stage{sample: sample}
	s.bench = newBench(t, func(d *Deps) {
		d.Lang, d.Data = m.lang, templates.FS
		d.Licences = strings.Repeat("A module\n\nMIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software.\n\n", 40)
		d.Manual = func(sheets.Lang) (string, error) { return "/manual.html", nil }
		d.Check, d.Retarget, d.Look, d.List, d.Settings = audit.Run, audit.Retarget, audit.Look, audit.List, audit.Settings
		d.Sample = func() (string, error) { return sample, nil }
		if sc.name == "1-working" {
			d.Check = s.halfway
		}
	})
	s.settings.Look, s.settings.Text = m.look, m.letter
	s.applySettings()
	s.window.Resize(m.size)
	sc.to(s)
	s.drain()
	s.window.Resize(m.size)
	return s
}

func sampleOffice(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "学习台账")
	if err := cli.WriteSample(templates.FS, dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// shotOffice is the sample office in a folder whose name may be seen in pictures.
func shotOffice(t *testing.T) string {
	t.Helper()
	above := filepath.Join(os.TempDir(), "组织部")
	if err := os.Mkdir(above, 0o755); err != nil {
		return sampleOffice(t) // somebody has such a folder
	}
	t.Cleanup(func() { os.RemoveAll(above) })
	dir := filepath.Join(above, "学习台账")
	if err := cli.WriteSample(templates.FS, dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestScreenshots draws every screen in every mode. Without -screenshots there is nothing to draw; TestNothingIsCutOff
// looks at the same scenes then.
func TestScreenshots(t *testing.T) {
	if *shotsDir == "" {
		t.Skip("make screenshots draws them")
	}
	if err := os.MkdirAll(*shotsDir, 0o755); err != nil {
		t.Fatal(err)
	}
	sample, wanted := shotOffice(t), regexp.MustCompile(*shotsOnly)
	for _, m := range modes() {
		for _, sc := range scenes {
			name := sc.name + "-" + m.name
			if !wanted.MatchString(name) {
				continue
			}
			t.Run(name, func(t *testing.T) {
				s := play(t, sc, m, sample)
				s.window.Canvas().(interface{ SetScale(float32) }).SetScale(m.scale)
				f, err := os.Create(filepath.Join(*shotsDir, name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				shot := s.window.Canvas().Capture()
				if *shotsFew > 0 {
					shot = fewColours(shot, *shotsFew)
				}
				if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, shot); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

// fewColours paints a picture in the colours that it has most of, every other in the nearest of them: a window has a few dozen
// that matter and hundreds at the edges of letters.
func fewColours(of image.Image, most int) image.Image {
	count := map[color.RGBA]int{}
	b := of.Bounds()
	at := func(x, y int) color.RGBA { return color.RGBAModel.Convert(of.At(x, y)).(color.RGBA) }
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			count[at(x, y)]++
		}
	}
	all := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(count[b]-count[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	var few color.Palette
	for _, c := range all[:min(most, len(all))] {
		few = append(few, c)
	}
	nearest := map[color.RGBA]uint8{}
	out := image.NewPaletted(b, few)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := at(x, y)
			n, ok := nearest[c]
			if !ok {
				n = uint8(few.Index(c))
				nearest[c] = n
			}
			out.SetColorIndex(x, y, n)
		}
	}
	return out
}
