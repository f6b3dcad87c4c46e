// Package sealed opens workbooks that a password closes, by the rules of [MS-OFFCRYPTO]: the envelopes around .xlsx (agile
// and standard encryption) and the record streams of .xls (RC4, RC4 CryptoAPI, XOR).
//
// A password is proved by the file's own verifier before anything is decrypted with it, so a wrong one is told from a
// damaged file. No password is ever kept in an error.
package sealed

import (
	"context"
	"errors"
	"slices"
	"sync"
	"unicode/utf16"
)

// Why a file stays closed.
var (
	ErrNoPassword = errors.New("no password was given")
	ErrPassword   = errors.New("none of the passwords fits")
	ErrMethod     = errors.New("a way of encryption that is not read")
)

// Closed reports whether an error is one of these, and not one of damage.
func Closed(err error) bool {
	return errors.Is(err, ErrNoPassword) || errors.Is(err, ErrPassword) || errors.Is(err, ErrMethod)
}

// errShort says that what describes the encryption is cut or cannot be: the file is damaged.
var errShort = errors.New("the description of the encryption is damaged")

// velvet is the password that Excel tries by itself: a workbook whose structure is protected is encrypted with it, and opens
// without a question ([MS-OFFCRYPTO] 2.4.2.3).
const velvet = "VelvetSweatshop"

// Keys are the passwords to try, in the order that promises most: the one that opened the last file first, since an office
// uses one for all. They may be used by several goroutines. A nil Keys holds none.
type Keys struct {
	mu   sync.Mutex
	list []string
	any  bool
}

// NewKeys takes the passwords that somebody gave; empty ones are passed over.
func NewKeys(passwords []string) *Keys {
	k := &Keys{}
	for _, p := range passwords {
		if p != "" && !slices.Contains(k.list, p) {
			k.list = append(k.list, p)
		}
	}
	k.any = len(k.list) > 0
	return k
}

// try calls fits with one password after the other, Excel's own last, until one fits.
func (k *Keys) try(ctx context.Context, fits func(password string) (bool, error)) error {
	why := ErrNoPassword
	var list []string
	if k != nil && k.any {
		why = ErrPassword
		k.mu.Lock()
		list = slices.Clone(k.list)
		k.mu.Unlock()
	}
	for _, p := range append(list, velvet) {
		if err := ctx.Err(); err != nil {
			return err
		}
		ok, err := fits(p)
		if err != nil {
			return err
		}
		if ok {
			k.fitted(p)
			return nil
		}
	}
	return why
}

// fitted moves a password to the front.
func (k *Keys) fitted(password string) {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if i := slices.Index(k.list, password); i > 0 {
		k.list = append([]string{password}, slices.Delete(k.list, i, i+1)...)
	}
}

// utf16le writes a password as all ways of encryption but XOR want it.
func utf16le(password string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(password)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
