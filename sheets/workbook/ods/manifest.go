package ods

import (
	"encoding/base64"
	"strconv"
	"strings"

	"ledgercheck/sheets/workbook/sealed"
	"ledgercheck/sheets/workbook/xmlscan"
)

// scanManifest reads how each part is encrypted (ODF 1.3, part 2, 4.8).
func (a *archive) scanManifest(s *xmlscan.Scanner) error {
	name := ""
	var lock *sealed.ODF
	for {
		kind, err := s.Next()
		if err != nil || kind == xmlscan.EOF {
			return err
		}
		if kind != xmlscan.Start {
			continue
		}
		attr := func(attribute string) string {
			v, failed := s.Attr(attribute)
			if failed != nil {
				err = failed
			}
			return v
		}
		if s.Is("file-entry") {
			name, lock = attr("full-path"), nil
		}
		if s.Is("encryption-data") {
			lock = &sealed.ODF{Sum: lastWord(attr("checksum-type")), Checksum: binary(attr("checksum")), StartKey: "sha1", KeyBytes: 16}
			a.locks[name] = lock
		}
		if lock == nil {
			if err != nil {
				return err
			}
			continue
		}
		switch string(s.Name) {
		case "algorithm":
			lock.Cipher, lock.IV = lastWord(attr("algorithm-name")), binary(attr("initialisation-vector"))
		case "start-key-generation":
			lock.StartKey = lastWord(attr("start-key-generation-name"))
		case "key-derivation":
			lock.Derivation, lock.Salt = lastWord(attr("key-derivation-name")), binary(attr("salt"))
			lock.Spins, _ = strconv.Atoi(attr("iteration-count"))
			if n, bad := strconv.Atoi(attr("key-size")); bad == nil {
				lock.KeyBytes = n
			}
		}
		if err != nil {
			return err
		}
	}
}

// lastWord gives the last word of one of the standard's URIs.
func lastWord(uri string) string {
	return strings.ToLower(uri[strings.LastIndexAny(uri, "#:/")+1:])
}

// binary reads base64; what is none is nothing, and is found out where it is needed.
func binary(text string) []byte {
	b, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text))
	if err != nil {
		return nil
	}
	return b
}
