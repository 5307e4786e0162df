# SPDX-License-Identifier: GPL-3.0-or-later
# Finds SOCI's static libraries and defines Soci::Sqlite3. The static ones, because the shared SQLite
# backend pulls plain libsqlite3 into the process (see docs/decisions).
include(FindPackageHandleStandardArgs)
find_path(Soci_INCLUDE_DIR soci/soci.h)
find_library(Soci_CORE_LIBRARY libsoci_core.a)
find_library(Soci_SQLITE3_LIBRARY libsoci_sqlite3.a)
find_package_handle_standard_args(Soci REQUIRED_VARS Soci_SQLITE3_LIBRARY Soci_CORE_LIBRARY Soci_INCLUDE_DIR)
if(Soci_FOUND AND NOT TARGET Soci::Sqlite3)
  add_library(Soci::Core UNKNOWN IMPORTED)
  set_target_properties(Soci::Core PROPERTIES
    IMPORTED_LOCATION ${Soci_CORE_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES "${Soci_INCLUDE_DIR};${Soci_INCLUDE_DIR}/soci"
    INTERFACE_LINK_LIBRARIES "${CMAKE_DL_LIBS}")
  add_library(Soci::Sqlite3 UNKNOWN IMPORTED)
  set_target_properties(Soci::Sqlite3 PROPERTIES
    IMPORTED_LOCATION ${Soci_SQLITE3_LIBRARY}
    INTERFACE_LINK_LIBRARIES "Soci::Core;Sqlcipher::Sqlcipher")
endif()
