package workbook

import "testing"

func TestSheetName(t *testing.T) {
	for in, want := range map[string]string{
		"学习/3月.csv": "3月", "a": "a", "2021.3.csv": "2021.3", "a[1]?.csv": "a_1__",
		"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四.csv": "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
	} {
		if got := sheetName(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
