// Command calendar writes templates/calendar/<year>.toml from the data of the npm package chinese-days (MIT), which
// keeps the holidays as the State Council published them (国务院办公厅关于…年部分节假日安排的通知).
//
//	npm pack chinese-days@1.5.7 && tar xf chinese-days-1.5.7.tgz
//	go run ./tools/calendar package/dist/years templates/calendar 2020 2026
//
// The days were compared with those of holiday-calendar 1.3.3 (MIT), kept by other hands: they agree for 2020–2026.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"
)

type year struct {
	Holidays map[string]string `json:"holidays"` // day to "English,中文,…"
	Workdays map[string]string `json:"workdays"`
}

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: calendar YEARS-DIR OUT-DIR FROM TO")
		os.Exit(2)
	}
	from, err1 := strconv.Atoi(os.Args[3])
	to, err2 := strconv.Atoi(os.Args[4])
	if err1 != nil || err2 != nil {
		fmt.Fprintln(os.Stderr, "calendar: FROM and TO are years")
		os.Exit(2)
	}
	for y := from; y <= to; y++ {
		if err := write(os.Args[1], os.Args[2], y); err != nil {
			fmt.Fprintln(os.Stderr, "calendar:", err)
			os.Exit(1)
		}
	}
}

// write makes one year's file. A holiday that begins in December is published with the year after it.
func write(in, out string, y int) error {
	all := year{Holidays: map[string]string{}, Workdays: map[string]string{}}
	for _, n := range []int{y, y + 1} {
		raw, err := os.ReadFile(filepath.Join(in, strconv.Itoa(n)+".json"))
		if n > y && os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return err
		}
		var one year
		if err := json.Unmarshal(raw, &one); err != nil {
			return err
		}
		for day, name := range one.Holidays {
			all.Holidays[day] = name
		}
		for day, name := range one.Workdays {
			all.Workdays[day] = name
		}
	}
	prefix := strconv.Itoa(y) + "-"
	var b strings.Builder
	fmt.Fprintf(&b, "# %d年节假日和调休，照国务院办公厅公布的放假安排。周一至周五以外的调休上班日列在 workdays。\n", y)
	fmt.Fprintf(&b, "# Public holidays of %d as the State Council published them; workdays are weekend days that are worked.\n", y)
	b.WriteString("# Made by tools/calendar from chinese-days 1.5.7 (MIT).\n\n")
	fmt.Fprintf(&b, "year = %d\nworkdays = [", y)
	for i, day := range sorted(all.Workdays, prefix) {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", day)
	}
	b.WriteString("]\n")
	days := sorted(all.Holidays, prefix)
	for i := 0; i < len(days); {
		last := i
		for last+1 < len(days) && next(days[last]) == days[last+1] && name(all.Holidays[days[last+1]]) == name(all.Holidays[days[i]]) {
			last++
		}
		fmt.Fprintf(&b, "\n[[holiday]]\nname = %q\nfrom = %q\nto = %q\n", name(all.Holidays[days[i]]), days[i], days[last])
		i = last + 1
	}
	return os.WriteFile(filepath.Join(out, strconv.Itoa(y)+".toml"), []byte(b.String()), 0o644)
}

func sorted(days map[string]string, prefix string) []string {
	var out []string
	for day := range days {
		if strings.HasPrefix(day, prefix) {
			out = append(out, day)
		}
	}
	sort.Strings(out)
	return out
}

func next(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

func name(text string) string {
	if parts := strings.Split(text, ","); len(parts) > 1 {
		return parts[1]
	}
	return text
}
