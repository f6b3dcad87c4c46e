package summary

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// chart is drawn from rows of its page: the column "item" below, the column "rate" upwards.
type chart struct {
	title    string
	from, to int  // rows of the body, 0-based, to excluded
	line     bool // over time
}

// chartRows is how many rows the charts take between the sentences and the table.
const chartRows = 8

// mostLabels is how many points of a chart can have their number beside them without running into each other.
const mostLabels = 8

// rowPixels is what excelize takes a point of a row's height for when it places a chart.
const rowPixels = 4 / 3.4

// drawCharts puts a page's charts side by side above its table.
func (r *renderer) drawCharts(p *page, lay *layout) error {
	if len(p.charts) == 0 {
		return nil
	}
	// excelize places a chart by the columns and rows as they are now; the stream writes the same ones again. It puts each
	// new column before the earlier ones, and the file wants them in rising order.
	for i := len(lay.widths); i > 0; i-- {
		letter := sheets.ColumnName(i)
		if err := r.file.SetColWidth(p.name, letter, letter, lay.widths[i-1]); err != nil {
			return err
		}
	}
	first := 3 + p.beforeCharts
	for row := first; row < first+chartRows; row++ {
		if err := r.file.SetRowHeight(p.name, row, r.style.Rows.Body); err != nil {
			return err
		}
	}
	wide := 0.0
	for _, w := range lay.widths {
		wide += w*columnUnit + columnPadding
	}
	each := wide / float64(len(p.charts))
	tall := float64(chartRows) * math.Ceil(r.style.Rows.Body*rowPixels)
	item, rate := p.letter("item"), p.letter("rate")
	for i, c := range p.charts {
		col, offset := lay.columnAt(each * float64(i))
		kind := excelize.Col
		if c.line {
			kind = excelize.Line
		}
		cells := func(letter string) string {
			return fmt.Sprintf("%s!$%s$%d:$%s$%d", p.quoted(), letter, p.firstRow()+c.from, letter, p.firstRow()+c.to-1)
		}
		nought, one, unit := 0.0, 1.1, 0.25 // room for the label of a full column
		body := pick(r.style.Fonts.Body, r.looks.has).Name
		font := excelize.Font{Family: body, Size: 10, Color: "404040"}
		err := r.file.AddChart(p.name, at(col, first), &excelize.Chart{
			Type: kind,
			Series: []excelize.ChartSeries{{
				Name: p.quoted() + "!$" + rate + "$" + fmt.Sprint(p.firstRow()-1), Categories: cells(item), Values: cells(rate),
				Fill: solid(r.style.Colours.Chart), Line: excelize.LineOptions{Type: excelize.LineSolid, Width: 2, Fill: solid(r.style.Colours.Chart)},
				Marker:            excelize.ChartMarker{Symbol: "circle", Size: 6, Fill: solid(r.style.Colours.Chart)},
				DataLabelPosition: map[bool]excelize.ChartDataLabelPositionType{true: excelize.ChartDataLabelsPositionAbove, false: excelize.ChartDataLabelsPositionOutsideEnd}[c.line],
			}},
			Title:  excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.title, Font: &excelize.Font{Family: body, Size: 12, Color: "000000"}}}},
			Legend: excelize.ChartLegend{Position: "none"},
			PlotArea: excelize.ChartPlotArea{
				ShowVal: c.to-c.from <= mostLabels, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0.0%"},
			},
			XAxis: excelize.ChartAxis{Font: font},
			YAxis: excelize.ChartAxis{
				Font: font, Minimum: &nought, Maximum: &one, MajorUnit: unit, MajorGridLines: true,
				NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"},
			},
			Border:    excelize.LineOptions{Type: excelize.LineSolid, Width: 0.75, Fill: solid("BFBFBF")},
			Dimension: excelize.ChartDimension{Width: uint(each - 12), Height: uint(tall - 8)},
			Format:    excelize.GraphicOptions{OffsetX: offset + 4, OffsetY: 4, AltText: c.title},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// columnAt gives the column that a distance from the left falls in, and how far into it.
func (lay *layout) columnAt(pixels float64) (col, offset int) {
	for i, w := range lay.widths {
		wide := w*columnUnit + columnPadding
		if pixels < wide || i == len(lay.widths)-1 {
			return i, int(pixels)
		}
		pixels -= wide
	}
	return 0, 0
}
