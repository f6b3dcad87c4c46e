// Package ledger turns a sheet into ledgers: which ledger it is, where its header stands, what each column holds, and
// its records, each value with its cell.
//
// What the ledgers look like is data (templates/ledgers/*.toml); how to find it on a sheet is here. Nothing read is
// dropped in silence: every row is a record or a Skip with its reason, and what is doubtful becomes a finding.
package ledger

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// How a field's cells are read; the values of "type" in templates/ledgers.
const (
	typeSerial    = "serial"    // a running number: tells padding rows from records, kept nowhere
	typePeople    = "people"    // one or several names
	typeAliases   = "aliases"   // names of one person
	typeAbsentees = "absentees" // who was not there, and why
	typeHousehold = "household" // names of households
	typeGroup     = "group"     // 组室
	typeText      = "text"      // kept as shown
	typePrivate   = "private"   // never kept: phone and identity numbers, what was said in talks
	typeDate      = "date"      // a day or a stretch of days
	typeDeadline  = "deadline"  // a date that may be 立行立改 or 长期
	typeHours     = "hours"     // 学时
	typeChars     = "chars"     // 字数
	typeCount     = "count"     // 篇, 次, 人
	typeScore     = "score"     // 得分
	typeMode      = "mode"      // 走访方式
	typeStatus    = "status"    // 解决情况
	typeItems     = "items"     // numbered items
	typeSpells    = "spells"    // 状态 with dates
	typeYesNo     = "yesno"     // 是, 否
	typeWeek      = "week"      // 第3周: dates a record without a date, kept nowhere
	typeMark      = "mark"      // an attendance sign
)

var knownTypes = map[string]bool{
	typeSerial: true, typePeople: true, typeAbsentees: true, typeAliases: true, typeHousehold: true, typeGroup: true, typeText: true,
	typePrivate: true, typeDate: true, typeDeadline: true, typeHours: true, typeChars: true, typeCount: true,
	typeScore: true, typeMode: true, typeStatus: true, typeItems: true, typeSpells: true, typeYesNo: true, typeWeek: true,
}

// field is the role of a column in one kind of ledger.
type field struct {
	ID     sheets.Field `toml:"id"`
	Type   string       `toml:"type"`
	Fill   bool         `toml:"fill"`   // read down merged ranges and for 同上
	Weight int          `toml:"weight"` // how loudly the column speaks for the kind
	Names  []string     `toml:"names"`  // header words
	Each   bool         `toml:"each"`   // of several numbered columns (徒弟一, 徒弟二) each is a record of its own

	exact map[string]int // folded name -> its rank in Names
}

// kind is one kind of ledger as data.
type kind struct {
	ID     sheets.Kind
	Name   sheets.Words
	Fields []*field
	Need   [][]string     // of each list one must be there; "@title" and "@marks" stand for words and signs, "=主讲人" for a header of that very word
	Not    []sheets.Field // fields that speak against the kind
	Sum    sheets.Field   // the field that a column of sums counts for where nothing else does; empty: none
	Title  map[string]int // folded words and their weights
	words  []string       // keys of Title, longest first
	byID   map[sheets.Field]*field

	matches memo[*field]
	of      *Kinds
}

// Kinds is the knowledge of all ledger kinds, read from templates/ledgers.
type Kinds struct {
	kinds  []*kind
	vocab  map[string]bool           // every folded header word of every kind
	means  map[string][]sheets.Field // the fields that each of them names in some kind
	common commonFile

	specials *memo[string] // of header texts, see special
}

type commonFile struct {
	Target    []string `toml:"target"`
	Total     []string `toml:"total"`
	Derived   []string `toml:"derived"`
	NotDone   []string `toml:"not_done"`
	OtherTime []string `toml:"other_time"`
	Parts     []string `toml:"parts"`
	Summary   []string `toml:"summary"`
	Detail    []string `toml:"detail"`
	Specimen  []string `toml:"specimen"`
	Other     []string `toml:"other"`
	Fields    []*field `toml:"field"`
}

type kindFile struct {
	Kind  sheets.Kind    `toml:"kind"`
	Name  sheets.Words   `toml:"name"`
	Use   []sheets.Field `toml:"use"`
	Need  [][]string     `toml:"need"`
	Not   []sheets.Field `toml:"not"`
	Sum   sheets.Field   `toml:"sum"`
	Title map[string]int `toml:"title"`
	Field []*field       `toml:"field"`
}

// Load reads ledgers/*.toml of data. A new kind of ledger is a new file there; a new header word is a new word in one.
func Load(data fs.FS) (*Kinds, error) {
	k := &Kinds{specials: &memo[string]{}, vocab: map[string]bool{}, means: map[string][]sheets.Field{}}
	const folder = "ledgers"
	if err := decode(data, folder+"/common.toml", &k.common); err != nil {
		return nil, err
	}
	for _, list := range []*[]string{&k.common.Target, &k.common.Total, &k.common.Derived, &k.common.NotDone, &k.common.OtherTime, &k.common.Parts, &k.common.Summary, &k.common.Detail, &k.common.Specimen, &k.common.Other} {
		for i, w := range *list {
			(*list)[i] = grammar.Fold(w)
		}
	}
	shared := map[sheets.Field]*field{}
	for _, f := range k.common.Fields {
		shared[f.ID] = f
	}
	names, err := fs.Glob(data, folder+"/*.toml")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	for _, name := range names {
		if strings.HasSuffix(name, "/common.toml") {
			continue
		}
		var file kindFile
		if err := decode(data, name, &file); err != nil {
			return nil, err
		}
		kind, err := file.build(shared)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, f := range kind.Fields {
			for word := range f.exact {
				k.vocab[word] = true
				if !slices.Contains(k.means[word], f.ID) {
					k.means[word] = append(k.means[word], f.ID)
				}
			}
		}
		kind.of = k
		k.kinds = append(k.kinds, kind)
	}
	if len(k.kinds) == 0 {
		return nil, fmt.Errorf("%s: no kind of ledger is described there", folder)
	}
	return k, nil
}

func decode(data fs.FS, name string, into any) error {
	raw, err := fs.ReadFile(data, name)
	if err != nil {
		return err
	}
	d := toml.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		if strict, ok := err.(*toml.StrictMissingError); ok {
			return fmt.Errorf("%s: unknown key\n%s", name, strict.String())
		}
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// build lays the kind's own fields over the shared ones that it uses: names add up, other keys replace.
func (file *kindFile) build(shared map[sheets.Field]*field) (*kind, error) {
	k := &kind{ID: file.Kind, Name: file.Name, Need: file.Need, Not: file.Not, Sum: file.Sum, Title: map[string]int{}, byID: map[sheets.Field]*field{}}
	if k.ID == "" {
		return nil, fmt.Errorf("kind is missing")
	}
	add := func(f field) {
		if have := k.byID[f.ID]; have != nil {
			// The kind's own names come first, so that they win where a word stands for two fields.
			have.Names = append(append([]string{}, f.Names...), have.Names...)
			if f.Type != "" {
				have.Type = f.Type
			}
			if f.Weight != 0 {
				have.Weight = f.Weight
			}
			have.Fill = have.Fill || f.Fill
			have.Each = have.Each || f.Each
			return
		}
		k.Fields = append(k.Fields, &f)
		k.byID[f.ID] = &f
	}
	for _, f := range file.Field {
		c := *f
		if s := shared[f.ID]; s != nil && c.Type == "" {
			c.Type = s.Type
		}
		add(c)
	}
	for _, id := range file.Use {
		s := shared[id]
		if s == nil {
			return nil, fmt.Errorf("use: %q is not a field of common.toml", id)
		}
		if own := k.byID[id]; own != nil {
			own.Names = append(own.Names, s.Names...)
			if own.Weight == 0 {
				own.Weight = s.Weight
			}
			own.Fill = own.Fill || s.Fill
			continue
		}
		add(*s)
	}
	for _, id := range []sheets.Field{sheets.FieldMonth, sheets.FieldWeek} {
		if f := shared[id]; f != nil && k.byID[sheets.FieldDate] != nil && k.byID[id] == nil {
			add(*f)
		}
	}
	for _, f := range k.Fields {
		if !knownTypes[f.Type] {
			return nil, fmt.Errorf("field %s: unknown type %q", f.ID, f.Type)
		}
		f.exact = map[string]int{}
		for i, n := range f.Names {
			if w := grammar.Fold(n); f.exact[w] == 0 {
				f.exact[w] = i + 1
			}
		}
	}
	for _, list := range k.Need {
		for _, id := range list {
			if !strings.HasPrefix(id, "@") && !strings.HasPrefix(id, "=") && k.byID[sheets.FieldOf(id)] == nil {
				return nil, fmt.Errorf("need: %q is not one of the kind's fields", id)
			}
		}
	}
	if k.Sum != 0 && k.byID[k.Sum] == nil {
		return nil, fmt.Errorf("sum: %q is not one of the kind's fields", k.Sum)
	}
	for w, weight := range file.Title {
		w = grammar.Fold(w)
		k.Title[w] = weight
		k.words = append(k.words, w)
	}
	sort.Slice(k.words, func(i, j int) bool {
		if len(k.words[i]) != len(k.words[j]) {
			return len(k.words[i]) > len(k.words[j])
		}
		return k.words[i] < k.words[j]
	})
	return k, nil
}

// Name gives what a kind is called.
func (k *Kinds) Name(id sheets.Kind) sheets.Words {
	for _, kind := range k.kinds {
		if kind.ID == id {
			return kind.Name
		}
	}
	return sheets.Words{Zh: string(id), En: string(id)}
}
