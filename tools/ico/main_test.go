package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"
	"testing"
)

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewRGBA(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Every picture stands where the directory says, with its size.
func TestPack(t *testing.T) {
	in := [][]byte{picture(t, 16, 16), picture(t, 256, 256)}
	icon, err := pack(in)
	if err != nil {
		t.Fatal(err)
	}
	if n := binary.LittleEndian.Uint16(icon[4:]); n != 2 {
		t.Fatalf("%d pictures", n)
	}
	for i, want := range in {
		e := icon[6+16*i:]
		size, offset := binary.LittleEndian.Uint32(e[8:]), binary.LittleEndian.Uint32(e[12:])
		if !bytes.Equal(icon[offset:offset+size], want) {
			t.Errorf("picture %d is another one", i)
		}
		if width := int(e[0]); width != []int{16, 0}[i] {
			t.Errorf("picture %d: width %d", i, width)
		}
	}
	for _, bad := range [][]byte{[]byte("no picture"), picture(t, 16, 17), picture(t, 512, 512)} {
		if _, err := pack([][]byte{bad}); err == nil {
			t.Error("a picture that is none was taken")
		}
	}
}
