package sealed

import (
	"context"
	"encoding/binary"
	"fmt"

	"ledgercheck/sheets/workbook/ole2"
)

// The streams of an envelope ([MS-OFFCRYPTO] 2.3.4).
const (
	infoStream    = "EncryptionInfo"
	packageStream = "EncryptedPackage"
)

// mostInfo bounds the description of an encryption, which has a few hundred bytes.
const mostInfo = 64 << 10

// segment is how much of a package is encrypted in one piece; its number is a part of what each begins with.
const segment = 4096

// Envelope reports whether a container holds an encrypted workbook.
func Envelope(c *ole2.Container) bool { return c.Has(packageStream) }

// Open gives the workbook, a zip, that an envelope holds. The error is ErrNoPassword, ErrPassword or ErrMethod, that of a
// cancelled ctx, or one that tells of damage.
//
// What the envelope says for its own integrity is not compared: the zip within has check sums of its parts, and some
// programs write only those right.
func Open(ctx context.Context, c *ole2.Container, keys *Keys) ([]byte, error) {
	info, cut := c.Stream(infoStream)
	if cut != nil {
		return nil, cut
	}
	content, cut := c.Stream(packageStream)
	if cut != nil {
		return nil, cut
	}
	return open(ctx, info, content, keys)
}

// open decrypts content in place.
func open(ctx context.Context, info, content []byte, keys *Keys) ([]byte, error) {
	if len(info) < 8 || len(info) > mostInfo {
		return nil, fmt.Errorf("%w: %d bytes", errShort, len(info))
	}
	var (
		m   method
		err error
	)
	major, minor := binary.LittleEndian.Uint16(info), binary.LittleEndian.Uint16(info[2:])
	switch {
	case major == 4 && minor == 4:
		m, err = readAgile(info[8:])
	case major >= 2 && major <= 4 && minor == 2:
		m, err = readStandard(info[4:])
	default:
		err = fmt.Errorf("%w: version %d.%d", ErrMethod, major, minor)
	}
	if err != nil {
		return nil, err
	}
	var decrypt func(piece []byte, number int)
	err = keys.try(ctx, func(password string) (ok bool, err error) {
		decrypt, err = m.key(ctx, password)
		return decrypt != nil, err
	})
	if err != nil {
		return nil, err
	}
	if len(content) < 8 {
		return nil, fmt.Errorf("%w: the package is empty", errShort)
	}
	size := binary.LittleEndian.Uint64(content)
	content = content[8:]
	if size > uint64(len(content)) {
		return nil, fmt.Errorf("%w: %d of %d bytes", errShort, len(content), size)
	}
	for at, n := 0, 0; at < len(content); at, n = at+segment, n+1 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		piece := content[at:min(at+segment, len(content))]
		decrypt(piece[:len(piece)/blockSize*blockSize], n)
	}
	return content[:size], nil
}

// method is a way of encryption of a package.
type method interface {
	// key gives what decrypts pieces of the package in place, by their numbers; nil where the password is wrong.
	key(ctx context.Context, password string) (decrypt func(piece []byte, number int), err error)
}
