package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ledgercheck/sheets"
)

// Blank writes empty ledgers (Env.Blank).
type Blank struct {
	// Kinds lists the kinds that there is an empty ledger of.
	Kinds func() ([]sheets.Kind, error)
	// Write writes one of each kind (all for none) for a year into a folder and gives their paths. A file that is there
	// already stays, and is an error that wraps fs.ErrExist.
	Write func(dir string, kinds []sheets.Kind, year int) ([]string, error)
}

func (s *session) templateCommand() *cobra.Command {
	var dir string
	var year yearFlag
	cmd := &cobra.Command{
		Use:   s.say("template [参数] [种类...]", "template [flags] [KIND...]"),
		Short: s.say("写出空白台账，照着填不会有疑问", "write blank ledgers that are read back without a question"),
		RunE: func(_ *cobra.Command, args []string) error {
			return s.template(dir, int(year), args)
		},
	}
	cmd.Long = cmd.Short + s.say("。不写种类就全部写出。用不用空白台账都可以，原来的台账照样能读。\n\n种类：\n",
		". Without a kind all are written. Nobody has to use them: ledgers of the office's own are read just as well.\n\nKinds:\n") + s.kindList()
	cmd.Flags().StringVarP(&dir, "output", "o", "", s.say("写到文件夹 `DIR`", "write to the folder `DIR`"))
	cmd.Flags().Var(&year, "year", s.say("`YYYY` 年的台账（默认今年）", "ledgers of the year `YYYY` (default: this year)"))
	return cmd
}

// kindList is a line a kind: its id and its name.
func (s *session) kindList() string {
	kinds, err := s.Blank.Kinds()
	if err != nil {
		return ""
	}
	t := table{}
	for _, k := range kinds {
		t.add("  "+string(k), k.Words().In(s.lang))
	}
	var b strings.Builder
	_ = t.write(&b, "") // a strings.Builder takes everything
	return strings.TrimRight(b.String(), "\n")
}

func (s *session) template(dir string, year int, args []string) error {
	if dir == "" {
		return &failure{
			What:   sheets.Words{Zh: "没有说写到哪个文件夹", En: "no folder was given"},
			Remedy: sheets.Words{Zh: "例如 ledgercheck template -o 空白台账", En: "for example ledgercheck template -o ledgers"},
		}
	}
	known, err := s.Blank.Kinds()
	if err != nil {
		return err
	}
	var kinds []sheets.Kind
	for _, name := range args {
		k, ok := kindNamed(name, known)
		if !ok {
			return &failure{
				What:   sheets.Words{Zh: "没有“" + clean(name) + "”这种台账", En: fmt.Sprintf("there is no kind of ledger called %q", clean(name))},
				Remedy: sheets.Words{Zh: "用 ledgercheck template --help 看有哪些种类", En: "ledgercheck template --help lists the kinds"},
			}
		}
		kinds = append(kinds, k)
	}
	if year == 0 {
		year = s.Now().Year()
	}
	paths, err := s.Blank.Write(dir, kinds, year)
	for _, p := range paths {
		if _, err := fmt.Fprintln(s.Stdout, clean(p)); err != nil {
			return outputFailure(s.say("标准输出", "standard output"), err)
		}
	}
	var file *sheets.FileError
	switch {
	case errors.Is(err, fs.ErrExist) && errors.As(err, &file):
		return &failure{
			What: sheets.Words{Zh: "这里已经有同名的文件", En: "a file of this name is there already"}, Where: file.Path, Err: err,
			Effect: sheets.Words{Zh: "什么都没有写", En: "nothing was written"},
			Remedy: sheets.Words{Zh: "用 -o 换一个文件夹", En: "choose another folder with -o"},
		}
	case err != nil:
		return outputFailure(dir, err)
	}
	return nil
}

// kindNamed finds a kind by its id or its name in either language.
func kindNamed(name string, known []sheets.Kind) (sheets.Kind, bool) {
	i := slices.IndexFunc(known, func(k sheets.Kind) bool {
		w := k.Words()
		return name == string(k) || name == w.Zh || strings.EqualFold(name, w.En)
	})
	if i < 0 {
		return "", false
	}
	return known[i], true
}
