package docs

import (
	"fmt"
	"strings"

	"ledgercheck/sheets"
)

// Readings is the chapter of the questions that the rules leave open, made from the list that the program itself goes by:
// what is asked, which answers there are, what each means. The first answer is the one that is shipped.
func Readings(lang sheets.Lang) string {
	var b strings.Builder
	say := func(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(lang) }
	b.WriteString(say("# 口径一览：标准没有说清的地方怎么算\n\n", "# Every reading: what the rules leave open\n\n"))
	b.WriteString(say(
		"标准里有些话可以有几种理解，例如“心得10篇”是每人每年还是全部门每年。程序对每一处都先选了一种，单位可以改。\n\n"+
			"改的办法：在单位的 `标准.toml`（或用 `--targets` 指定的文件）里写上要改的几行，没有写的照默认。写错了程序会说明是哪个文件、哪一行、\n允许写什么，什么都不核对。选了什么，汇总表的“口径说明”里都写着；"+
			"换一种口径会改变的结论，窗口、`explain` 和“口径说明”里也都写着。\n\n"+
			"```toml\n[readings]\nminutesPerHour = 45\nproblemUnit = \"person-year\"\n```\n\n每一项的第一种是默认。\n\n",
		"Some words of the rules can be read in more than one way: are 10 reflections each person's a year, or the office's? The program has chosen\none everywhere, and an office may choose another.\n\n"+
			"To change one, write the lines that differ into the office's `targets.toml` (or a file named with `--targets`). A wrong setting is an error\nthat names the file, the line and what is allowed, and nothing is checked. What was chosen stands in the summary's 口径说明; which verdicts\n"+
			"would be others under another reading is said there, in the window and by `explain`.\n\n"+
			"```toml\n[readings]\nminutesPerHour = 45\nproblemUnit = \"person-year\"\n```\n\nThe first answer of each is the default.\n\n"))
	fmt.Fprintf(&b, "| %s | %s | %s |\n|---|---|---|\n", say("项", "Reading"), say("可以写", "Answers"), say("意思", "What it means"))
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		for n, o := range c.Options {
			first := ""
			if n == 0 {
				first = "**" + cell(c.Name.In(lang)) + "** `" + c.Key + "`"
			}
			value, means := o.Value, o.Words.In(lang)
			if value == sheets.AnyNumber {
				value = "0–" + c.Most.String()
				means = strings.ReplaceAll(means, sheets.AnyNumber, say("所写的", "so many"))
			}
			fmt.Fprintf(&b, "| %s | `%s` | %s |\n", first, value, cell(means))
		}
	}
	b.WriteString(say(
		"\n还有两个周的列表：`exemptWeeks`（另外免检的周）和 `judgedWeeks`（周五放假但仍检查的周），写法如 `[\"2021-W40\"]`。周五是法定节假日的周自动免检。\n",
		"\nTwo lists of weeks belong to them: `exemptWeeks`, weeks that are exempt beside those whose Friday is a public holiday, and `judgedWeeks`, weeks\nthat are judged though theirs is; written as in `[\"2021-W40\"]`.\n"))
	return b.String()
}
