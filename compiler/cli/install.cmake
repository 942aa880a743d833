# What `cmake --install` puts where; `cpack -G DEB` makes a package of the same.
include(GNUInstallDirs)

# With the binary, so that whoever builds that alone can install too.
set(manual ${PROJECT_BINARY_DIR}/profilec.1)
add_custom_command(TARGET profilec POST_BUILD
  COMMAND profilec man > ${manual}
  BYPRODUCTS ${manual}
  COMMENT "Writing the manual page")

install(TARGETS profilec)
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES completion/profilec.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME profilec)
install(FILES completion/profilec.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# Debian's zsh looks into the first below /usr, and into the second, like other systems', below /usr/local.
foreach(folder vendor-completions site-functions)
  install(FILES completion/profilec.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${folder} RENAME _profilec)
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The profilec maintainers <maintainers@profilec.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "\
profilec compiles .profile sources, which describe the layers, apps and profiles of an Argo CD platform,
into the app-of-apps tree that Argo CD deploys. It proves first that in every profile nothing that an app
needs is missing or comes too late.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # asks dpkg-shlibdeps which packages bring the libraries it is linked with
include(CPack)
