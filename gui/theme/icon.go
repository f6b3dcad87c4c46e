package theme

import (
	_ "embed"

	"fyne.io/fyne/v2"
)

//go:embed icon.png
var iconData []byte

var appIcon = fyne.NewStaticResource("ledgercheck.png", iconData)

// AppIcon gives the program's icon: a ledger with a tick.
func AppIcon() fyne.Resource { return appIcon }
