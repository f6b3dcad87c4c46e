// Ico packs pictures into a Windows icon: ico OUT.ico IN.png...
//
// Since Windows Vista an icon may hold PNG pictures as they are, so nothing is drawn here.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image/png"
	"os"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: ico OUT.ico IN.png...")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "ico:", err)
		os.Exit(1)
	}
}

func run(out string, in []string) error {
	pictures := make([][]byte, len(in))
	for i, name := range in {
		var err error
		if pictures[i], err = os.ReadFile(name); err != nil {
			return err
		}
	}
	icon, err := pack(pictures)
	if err != nil {
		return err
	}
	return os.WriteFile(out, icon, 0o666)
}

// entry is one picture in the icon's directory.
type entry struct {
	Width, Height, Colours, Reserved uint8 // 0 for 256
	Planes, Bits                     uint16
	Size, Offset                     uint32
}

func pack(pictures [][]byte) ([]byte, error) {
	const header, perEntry = 6, 16
	var b bytes.Buffer
	_ = binary.Write(&b, binary.LittleEndian, [3]uint16{0, 1, uint16(len(pictures))}) // a bytes.Buffer takes everything
	offset := uint32(header + perEntry*len(pictures))
	for i, p := range pictures {
		c, err := png.DecodeConfig(bytes.NewReader(p))
		if err != nil {
			return nil, fmt.Errorf("picture %d: %w", i+1, err)
		}
		if c.Width != c.Height || c.Width > 256 {
			return nil, fmt.Errorf("picture %d is %d × %d; icons are square and at most 256 wide", i+1, c.Width, c.Height)
		}
		_ = binary.Write(&b, binary.LittleEndian, entry{
			Width: uint8(c.Width % 256), Height: uint8(c.Height % 256), Planes: 1, Bits: 32, Size: uint32(len(p)), Offset: offset,
		})
		offset += uint32(len(p))
	}
	for _, p := range pictures {
		b.Write(p)
	}
	return b.Bytes(), nil
}
