#!/usr/bin/env python3
"""Makes the set again, the same bytes each time (python3-openpyxl, python3-xlwt, libreoffice-calc for the .ods)."""

import duties
import households
import more
import people
import periods

for part in (people, periods, duties, households, more):
    part.build()
