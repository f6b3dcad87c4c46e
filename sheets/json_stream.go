package sheets

import (
	"bytes"
	"encoding/json"
	"io"
	"runtime"
)

// A large office's report is some fifty megabytes, nearly all of them figures. They are written piece by piece, several pieces
// made at once, and never lie in memory as a whole.

// figuresPerPiece is how many figures one goroutine writes at a time.
const figuresPerPiece = 512

// noFigures is how the report's list of figures is written while it is empty. Nothing else begins a line of that depth so.
const noFigures = "\n  \"figures\": []"

// writeFigures writes what encode would write for the report if its figures were these.
func writeFigures(w io.Writer, report jsonReport, figures []Figure) error {
	report.Figures = []jsonFigure{}
	var around bytes.Buffer
	if err := encode(&around, report); err != nil {
		return err
	}
	before, after, _ := bytes.Cut(around.Bytes(), []byte(noFigures))
	if _, err := w.Write(before); err != nil {
		return err
	}
	if len(figures) == 0 {
		_, err := w.Write(append([]byte(noFigures), after...))
		return err
	}
	if _, err := io.WriteString(w, noFigures[:len(noFigures)-1]); err != nil {
		return err
	}
	if err := writePieces(w, figures); err != nil {
		return err
	}
	_, err := w.Write(append([]byte("\n  ]"), after...))
	return err
}

// piece is some figures as they stand in the report, or what kept them from being written.
type piece struct {
	text []byte
	err  error
}

func writePieces(w io.Writer, figures []Figure) error {
	// In the order of the figures; its length bounds how many pieces are made before they are written.
	made := make(chan chan piece, runtime.GOMAXPROCS(0))
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(made)
		for len(figures) > 0 {
			n := min(len(figures), figuresPerPiece)
			some := figures[:n]
			figures = figures[n:]
			one := make(chan piece, 1)
			select {
			case made <- one:
			case <-stop:
				return
			}
			go func() { one <- pieceOf(some) }()
		}
	}()
	first := true
	for one := range made {
		p := <-one
		if p.err != nil {
			return p.err
		}
		text := p.text
		if first {
			text = text[1:] // no comma before the first
		}
		first = false
		if _, err := w.Write(text); err != nil {
			return err
		}
	}
	return nil
}

// pieceOf writes figures, each behind a comma, without the brackets around.
func pieceOf(figures []Figure) piece {
	list := make([]jsonFigure, len(figures))
	for i := range figures {
		list[i] = figures[i].json()
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("  ", "  ")
	if err := e.Encode(list); err != nil {
		return piece{err: err}
	}
	text := bytes.TrimSuffix(b.Bytes(), []byte("\n  ]\n"))
	text[0] = ',' // in the place of the bracket
	return piece{text: text}
}
