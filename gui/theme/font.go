package theme

import (
	_ "embed"

	"fyne.io/fyne/v2"
)

// Subsets of Noto Sans CJK SC, made by font/make.sh. Regular holds the rare characters of people's names too; Bold, for
// titles, holds GB 2312, and what it lacks Fyne takes from the system's fonts.
var (
	//go:embed font/NotoSansSC-Regular.otf
	regularData []byte
	//go:embed font/NotoSansSC-Bold.otf
	boldData []byte

	regularFont = fyne.NewStaticResource("NotoSansSC-Regular.otf", regularData)
	boldFont    = fyne.NewStaticResource("NotoSansSC-Bold.otf", boldData)
)
