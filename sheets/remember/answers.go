package remember

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
)

const answersHead = "# 对台账核对提出的问题的答复（可以交给 check --answers）；台账本身没有改动\n# Answers to what ledgercheck found (they can be given to check --answers); the ledgers themselves are as they were\n"

// ReadAnswers reads a file of answers. The error is that of the system, or an *Error where the file is not what it should
// be: an unknown key, act or version, a cell that is none, an answer without what it needs.
func ReadAnswers(path string) (sheets.Answers, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return sheets.Answers{}, err
	}
	return parseAnswers(path, raw)
}

func parseAnswers(path string, raw []byte) (sheets.Answers, error) {
	var a sheets.Answers
	if err := decode(path, raw, &a); err != nil {
		return sheets.Answers{}, err
	}
	if a.Version == 0 {
		return sheets.Answers{}, wrong(path, "没有写 version（版本，现在是 %d）", "version is missing (now %d)", sheets.AnswersVersion)
	}
	if a.Version != sheets.AnswersVersion {
		return sheets.Answers{}, wrong(path, "这是第 %d 版的答复，这个程序只认得第 %d 版", "these are answers of version %d; this program knows version %d", a.Version, sheets.AnswersVersion)
	}
	if err := checkAnswers(a); err != nil {
		err.File = path + " " + err.File
		return sheets.Answers{}, err
	}
	return a, nil
}

// checkAnswers gives what is wrong with answers, nil for nothing. File is then the entry: [answer 2].
func checkAnswers(a sheets.Answers) *Error {
	for i := range a.Answers {
		if e := checkAnswer(&a.Answers[i]); e != nil {
			e.File = fmt.Sprintf("[answer %d]", i+1)
			return e
		}
	}
	for i, r := range a.Rules {
		var e *Error
		switch {
		case r.Field == 0:
			e = wrong("", "没有写 field（哪一种栏目）", "field is missing")
		case strings.TrimSpace(r.Text) == "":
			e = wrong("", "没有写 text（格子里写的是什么）：空白格子不能定成以后都这样", "text is missing: blank cells cannot be answered by a rule")
		case strings.TrimSpace(r.Read) == "":
			e = wrong("", "没有写 read（读成什么）", "read is missing")
		}
		if e != nil {
			e.File = fmt.Sprintf("[rule %d]", i+1)
			return e
		}
	}
	return nil
}

func checkAnswer(a *sheets.Answer) *Error {
	cell, err := sheets.ParseCell(a.Cell)
	switch {
	case a.File == "" && a.SHA256 == "":
		return wrong("", "没有写 file（哪个文件）", "file is missing")
	case err != nil || cell.Row == 0 || cell.Col == 0:
		return wrong("", "“%s”不是格子，要写成 F12 这样", "%q is no cell; write it as F12", a.Cell)
	}
	switch a.Do {
	case sheets.ActRead:
		if strings.TrimSpace(a.Read) == "" {
			return wrong("", "没有写 read（读成什么）；整行不算要写 do = \"skip\"", "read is missing; for a row that does not count write do = \"skip\"")
		}
	case sheets.ActAccept, sheets.ActSkip, sheets.ActCount, sheets.ActSame, sheets.ActDifferent:
		if a.Read != "" {
			return wrong("", "read 只能和 do = \"read\" 一起写", "read goes with do = \"read\" only")
		}
	case "":
		return wrong("", "没有写 do（怎么办）", "do is missing")
	default:
		return wrong("", "不认识 do = “%s”", "unknown do %q", a.Do)
	}
	return nil
}

// WriteAnswers writes a file of answers in one piece. The error is an *Error where ReadAnswers would not take them, else that
// of outfile.Write.
func WriteAnswers(path string, a sheets.Answers) error {
	content, err := encodeAnswers(a)
	if err != nil {
		return err
	}
	return write(path, content, func(path string) error { _, err := ReadAnswers(path); return err })
}

func encodeAnswers(a sheets.Answers) ([]byte, error) {
	a.Version = sheets.AnswersVersion
	if err := checkAnswers(a); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(answersHead)
	err := toml.NewEncoder(&b).Encode(a)
	return b.Bytes(), err
}
