package sheets

import (
	"bytes"
	"errors"
	"testing"
)

// The report is the same whether it is written at once or in pieces.
func TestWriteFigures(t *testing.T) {
	for _, n := range []int{0, 1, figuresPerPiece - 1, figuresPerPiece, figuresPerPiece + 1, 5*figuresPerPiece + 7} {
		figures := make([]Figure, n)
		whole := jsonReport{Figures: []jsonFigure{}, Findings: []jsonFinding{{Message: "\n  \"figures\": [] <&>"}}}
		for i := range figures {
			figures[i] = Figure{Rule: "study.hours", Unit: "<学时>", Actual: Whole(i), HasActual: i%3 > 0}
			if i%2 == 0 {
				figures[i].Sources = []Source{{Place: Place{File: "a&b.xlsx", Sheet: "\n  ]"}, Text: "5"}}
			}
			whole.Figures = append(whole.Figures, figures[i].json())
		}
		var want, got bytes.Buffer
		if err := encode(&want, whole); err != nil {
			t.Fatal(err)
		}
		if err := writeFigures(&got, whole, figures); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("%d figures: %d bytes, want %d", n, got.Len(), want.Len())
		}
	}
}

// A full disk is an error, wherever it comes.
func TestWriteFiguresFails(t *testing.T) {
	figures := make([]Figure, 3*figuresPerPiece)
	var all bytes.Buffer
	if err := writeFigures(&all, jsonReport{}, figures); err != nil {
		t.Fatal(err)
	}
	for _, room := range []int{0, 10, 200, all.Len() / 2, all.Len() - 1} {
		if err := writeFigures(&fullDisk{room}, jsonReport{}, figures); !errors.Is(err, errFull) {
			t.Errorf("after %d bytes: %v", room, err)
		}
	}
}

var errFull = errors.New("no space left")

type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.room -= len(p); d.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}
