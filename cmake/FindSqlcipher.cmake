# SPDX-License-Identifier: GPL-3.0-or-later
# Finds SQLCipher and defines Sqlcipher::Sqlcipher. Its headers stand first on the include path, so
# that `sqlite3.h` is always SQLCipher's own.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(PC_SQLCIPHER QUIET sqlcipher)
find_path(Sqlcipher_INCLUDE_DIR sqlite3.h PATH_SUFFIXES sqlcipher NO_CMAKE_FIND_ROOT_PATH
          PATHS /usr/include/sqlcipher NO_DEFAULT_PATH)
find_library(Sqlcipher_LIBRARY sqlcipher)
if(Sqlcipher_INCLUDE_DIR)
  # The library's own number is in its change log only; the SQLite it carries tells the 4.x line apart
  # from bookworm's 3.4.1. The exact SQLCipher version is proved at run time by PRAGMA cipher_version.
  file(STRINGS ${Sqlcipher_INCLUDE_DIR}/sqlite3.h _sqlite_version REGEX "^#define SQLITE_VERSION ")
  string(REGEX REPLACE ".*\"([0-9.]+)\".*" "\\1" _sqlite_version "${_sqlite_version}")
  if(_sqlite_version VERSION_GREATER_EQUAL 3.46)
    set(Sqlcipher_VERSION 4.6)
  elseif(_sqlite_version VERSION_GREATER_EQUAL 3.44)
    set(Sqlcipher_VERSION 4.5)
  else()
    set(Sqlcipher_VERSION 3.4)
  endif()
endif()
find_package_handle_standard_args(Sqlcipher REQUIRED_VARS Sqlcipher_LIBRARY Sqlcipher_INCLUDE_DIR
                                  VERSION_VAR Sqlcipher_VERSION)
if(Sqlcipher_FOUND AND NOT TARGET Sqlcipher::Sqlcipher)
  add_library(Sqlcipher::Sqlcipher UNKNOWN IMPORTED)
  set_target_properties(Sqlcipher::Sqlcipher PROPERTIES
    IMPORTED_LOCATION ${Sqlcipher_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${Sqlcipher_INCLUDE_DIR}
    INTERFACE_COMPILE_DEFINITIONS SQLITE_HAS_CODEC)
endif()
