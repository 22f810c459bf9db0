"""What is made of the source for those who use it: the built program, its archive, and the papers that go with it."""
